package org.incubatornetwork.examples.spring;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Over real HTTP, to a port that the system gives. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
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
}
