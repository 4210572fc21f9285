package org.incubatornetwork.examples.spring;

import com.google.common.base.Throwables;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Makes problem details (RFC 9457) of what was found, in the language of the request. It comes before Spring's own handler,
 * which would take the unreadable bodies and say no more than that they are; what is no matter of the body (404, 406, 415) stays Spring's.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class Problems {

    /** A finding as this service shows it: what it promises its callers is its own to choose. */
    record Problem(String code, Severity severity, String pointer, Integer line, Integer column, String message) {
        static Problem of(LocatedFinding located, Locale locale) {
            Optional<SourceLocation> place = located.location();
            return of(
                    located.finding(),
                    // What reading finds is in the body, which is the network.
                    located.pointer(),
                    place.map(SourceLocation::line).orElse(null),
                    place.map(SourceLocation::column).orElse(null),
                    locale);
        }

        static Problem of(Finding finding, Locale locale) {
            // Rules speak of documents, where the network is a member; here it is the whole body.
            return of(finding, finding.pointer().substring("/network".length()), null, null, locale);
        }

        private static Problem of(Finding finding, String pointer, Integer line, Integer column, Locale locale) {
            return new Problem(finding.code(), finding.severity(), pointer, line, column, finding.message(locale));
        }
    }

    /** The network can be read, but contradicts itself. */
    @ExceptionHandler
    ProblemDetail contradiction(InvalidNetworkException e, Locale locale) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                e.report().findings().stream()
                        .map(finding -> Problem.of(finding, locale))
                        .toList());
    }

    /** The body is more than the service reads. */
    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLargeException e) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONTENT_TOO_LARGE);
        problem.setDetail("A body has at most " + e.limit() + " bytes.");
        return problem;
    }

    /** The body is no network: all that was found is with the cause of the cause. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e, Locale locale) {
        List<Throwable> causes = Throwables.getCausalChain(e);
        for (Throwable cause : causes) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return tooLarge(tooLarge);
            } else if (cause instanceof InvalidDocumentException invalid) {
                return problem(
                        HttpStatus.BAD_REQUEST,
                        invalid.findings().stream()
                                .map(found -> Problem.of(found, locale))
                                .toList());
            }
        }
        // It is no JSON, or nothing: that is seen by Spring's parser, which knows where.
        return causes.stream()
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .findFirst()
                .map(broken -> problem(HttpStatus.BAD_REQUEST, List.of(broken(broken, locale))))
                .orElseGet(() -> problem(HttpStatus.BAD_REQUEST, List.of(of(FormatCode.EMPTY_DOCUMENT, 1, 1, locale))));
    }

    private static Problem broken(JacksonException e, Locale locale) {
        if (!(e instanceof StreamReadException)) {
            return of(FormatCode.EMPTY_DOCUMENT, 1, 1, locale); // there is no token in it
        }
        TokenStreamLocation place = e.getLocation();
        FormatCode code = e instanceof UnexpectedEndOfInputException ? FormatCode.CUT_DOCUMENT : FormatCode.SYNTAX;
        return of(code, place.getLineNr(), place.getColumnNr(), locale);
    }

    private static Problem of(FormatCode code, int line, int column, Locale locale) {
        return new Problem(
                code.name(), code.severity(), "", line, column, code.template().in(locale));
    }

    private static ProblemDetail problem(HttpStatus status, List<Problem> findings) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setProperties(Map.of("findings", findings));
        return problem;
    }
}
