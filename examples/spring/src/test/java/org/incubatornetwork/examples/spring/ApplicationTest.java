package org.incubatornetwork.examples.spring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Over real HTTP, to a port that the system gives. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "service.body-limit=10000")
@AutoConfigureRestTestClient
class ApplicationTest {
    private static final String HARBOUR = """
            {
              "id": "harbour",
              "name": "Harbour",
              "sites": [{"id": "quay", "name": "The Quay", "lifecycle": [{"status": "OPERATIONAL", "on": "2019-03"}]}],
              "startups": [
                {
                  "id": "algae",
                  "name": "Algae",
                  "supportPeriods": [{"level": "HOSTED", "siteId": "quay", "start": "2021-01-15"}]
                }
              ]
            }
            """;

    @Autowired
    private RestTestClient client;

    private ResponseSpec put(String network) {
        return client.put()
                .uri("/networks/harbour?asOf=2024-01-01")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "en")
                .body(network)
                .exchange();
    }

    @Test
    void whatWasPutIsGotBack() {
        put(HARBOUR).expectStatus().isOk();

        client.get()
                .uri("/networks/harbour")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(HARBOUR);
        client.get()
                .uri("/networks/harbour/residents?site=quay&day=2022-01-01")
                .exchange()
                .expectBody()
                .jsonPath("$[*].name")
                .isEqualTo("Algae");
    }

    @Test
    void aContradictionIsAProblem() {
        put(HARBOUR.replace("\"start\": \"2021-01-15\"", "\"start\": \"2021-01-15\", \"end\": \"2020-01-15\""))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.findings[?(@.severity == 'ERROR')].pointer")
                .isEqualTo("/startups/0/supportPeriods/0/end");
    }

    @Test
    void whatIsNoNetworkIsAProblem() {
        put(HARBOUR.replace("2021-01-15", "15/01/2021"))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.findings[0].pointer")
                .isEqualTo("/startups/0/supportPeriods/0/start");
    }

    @Test
    void whatIsNoIdIsRefused() {
        client.get().uri("/networks/no network").exchange().expectStatus().isBadRequest();
    }

    /** A body that is no JSON, or cut, or nothing, is told of as well as one that is no network. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": 1,}        | SYNTAX         | 1 | 10
            {"id": "harbour"  | CUT_DOCUMENT   | 1 | 17
            ` `               | EMPTY_DOCUMENT | 1 | 1
            """)
    void whatIsNoJsonIsAProblem(String body, String code, int line, int column) {
        put(body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.findings[0].code")
                .isEqualTo(code)
                .jsonPath("$.findings[0].line")
                .isEqualTo(line)
                .jsonPath("$.findings[0].column")
                .isEqualTo(column)
                .jsonPath("$.findings[0].message")
                .isNotEmpty();
    }

    @Test
    void noBodyIsAProblem() {
        client.put()
                .uri("/networks/harbour?asOf=2024-01-01")
                .contentType(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.findings[0].code")
                .isEqualTo("EMPTY_DOCUMENT");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        put(HARBOUR.replace("Algae", "A".repeat(10_000)))
                .expectStatus()
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("A body has at most 10000 bytes.");
    }

    @Test
    void otherMediaTypesAreRefusedAsSuch() {
        client.put()
                .uri("/networks/harbour?asOf=2024-01-01")
                .contentType(MediaType.TEXT_PLAIN)
                .body("harbour")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        put(HARBOUR);
        client.get()
                .uri("/networks/harbour")
                .accept(MediaType.APPLICATION_PDF)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.NOT_ACCEPTABLE);
    }

    @Test
    void resultsAreReturnedAsObjects() {
        put(HARBOUR)
                .expectBody()
                .jsonPath("$.asOf")
                .isEqualTo("2024-01-01")
                .jsonPath("$.counts.ERROR")
                .isEqualTo(0);
        client.get()
                .uri("/networks/harbour/metrics?asOf=2024-01-01")
                .exchange()
                .expectBody()
                .jsonPath("$.results[?(@.measure == 'residents' && @.scope.kind == 'NETWORK')].unit")
                .isEqualTo("STARTUPS");
    }
}
