package org.incubatornetwork.examples.page;

import java.time.ZoneOffset;
import java.util.Locale;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import tools.jackson.databind.json.JsonMapper;

/** Vega without a browser: draws the pictures of {@code pictures.js}, each from data alone. Of one thread. */
public final class Vega implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** Keeps what it has parsed for the next page. */
    private static final Engine ENGINE = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();

    private final Locale language;
    /** What the scripts run in; there is none before the first picture, for a page without any needs no scripts. */
    private Context context;

    Vega(Locale language) {
        this.language = language;
    }

    private Context context() {
        if (context != null) {
            return context;
        }
        // Neither files nor the network nor Java can be reached from there.
        context =
                Context.newBuilder("js").engine(ENGINE).timeZone(ZoneOffset.UTC).build();
        for (String script : new String[] {"before.js", "vega.min.js", "vega-lite.min.js", "pictures.js"}) {
            context.eval(source(script));
        }
        context.getBindings("js").putMember("outlines", Page.resource("countries-50m.json"));
        context.getBindings("js").getMember("speak").executeVoid(language.getLanguage());
        return context;
    }

    /**
     * Draws a picture.
     *
     * @param name the name of its function in {@code pictures.js}
     * @param data what the function takes: anything that can be written as JSON
     * @return the picture as SVG
     */
    String draw(String name, Object data) {
        Value js = context().getBindings("js");
        js.getMember("draw").executeVoid(name, JSON.writeValueAsString(data));
        Value failure = js.getMember("failure");
        if (!failure.isNull()) {
            throw new IllegalStateException("the picture " + name + " was not drawn: " + failure.asString());
        }
        return js.getMember("picture").asString();
    }

    private static Source source(String script) {
        return Source.newBuilder("js", Page.resource(script), script).buildLiteral();
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
