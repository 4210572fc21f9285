package org.incubatornetwork.examples.spring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Networks in and out. The model's types stand in the signatures as they are: the library's Jackson module makes JSON of
 * networks and startups, and Spring makes ids of text by their static {@code of}, refusing what is no id with 400.
 */
@RestController
@RequestMapping("/networks/{id}")
class NetworkController {
    private final Map<NetworkId, Network> networks = new ConcurrentHashMap<>();

    /**
     * The library reads no clock: the caller says as of which day the network is to be judged. What was found is returned as it is: the
     * module makes of it what a report has.
     */
    @PutMapping
    ValidationReport put(@PathVariable NetworkId id, @RequestParam LocalDate asOf, @RequestBody Network network) {
        ValidationReport report = Validator.asOf(asOf).validate(network);
        if (report.hasErrors()) {
            throw new InvalidNetworkException(report);
        }
        networks.put(id, network);
        return report;
    }

    @GetMapping
    Network get(@PathVariable NetworkId id) {
        Network network = networks.get(id);
        if (network == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return network;
    }

    @GetMapping("/residents")
    List<Startup> residents(@PathVariable NetworkId id, @RequestParam SiteId site, @RequestParam LocalDate day) {
        return get(id).residents(site, day);
    }

    @GetMapping("/metrics")
    MetricReport metrics(@PathVariable NetworkId id, @RequestParam LocalDate asOf) {
        return MetricEngine.asOf(asOf).measure(get(id));
    }
}
