package org.incubatornetwork.json.tables;

import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.RecognitionKind;

/** How awards, certificates and labels are read and written. */
final class RecognitionCodecs {
    static final ValueCodec<RecognitionKind> KIND = Values.open(RecognitionKind.known(), RecognitionKind::of);

    static final ObjectCodec<Recognition, Recognition.Builder> RECOGNITION = new ObjectCodec<>(
            "Recognition",
            () -> Commons.entity(Recognition::builder, Recognition.Builder::build, Recognition.Builder::metadata)
                    .required("kind", KIND, Recognition::kind, Recognition.Builder::kind)
                    .optional("name", Values.TEXT, Recognition::name, Recognition.Builder::name)
                    .optional("description", Values.TEXT, Recognition::description, Recognition.Builder::description)
                    .optional("issuer", Values.TEXT, Recognition::issuer, Recognition.Builder::issuer)
                    .optional("number", Values.LABEL, Recognition::number, Recognition.Builder::number)
                    .optional("start", Values.DATE_WINDOW, Recognition::start, Recognition.Builder::start)
                    .optional("end", Values.DATE_WINDOW, Recognition::end, Recognition.Builder::end)
                    .metadata()
                    .build());

    private RecognitionCodecs() {}
}
