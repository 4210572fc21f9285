package org.incubatornetwork.examples.spring;

import com.google.common.base.Throwables;
import java.util.List;
import java.util.Locale;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Makes problem details (RFC 9457) of what was found, in the language of the request. It comes before Spring's own handler,
 * which would take the unreadable bodies and say no more than that they are.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class Problems {

    /** A finding as this service shows it: what it promises its callers is its own to choose. */
    record Problem(String code, Severity severity, String pointer, String message) {
        static Problem of(Finding finding, Locale locale) {
            // Rules speak of documents, where the network is a member; here it is the whole body.
            String pointer = finding.pointer().replaceFirst("^/network", "");
            return new Problem(finding.code(), finding.severity(), pointer, finding.message(locale));
        }
    }

    /** The network can be read, but contradicts itself. */
    @ExceptionHandler
    ProblemDetail contradiction(InvalidNetworkException e, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.report().findings(), locale);
    }

    /** The body is no network: all that was found is with the cause of the cause. If it is no JSON, nothing was. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e, Locale locale) {
        List<Finding> findings = Throwables.getCausalChain(e).stream()
                .filter(InvalidDocumentException.class::isInstance)
                .flatMap(invalid -> ((InvalidDocumentException) invalid).findings().stream())
                .map(LocatedFinding::finding)
                .toList();
        return problem(HttpStatus.BAD_REQUEST, findings, locale);
    }

    private static ProblemDetail problem(HttpStatus status, List<Finding> findings, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setProperty(
                "findings",
                findings.stream().map(finding -> Problem.of(finding, locale)).toList());
        return problem;
    }
}
