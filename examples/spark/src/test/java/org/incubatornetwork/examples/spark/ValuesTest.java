package org.incubatornetwork.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.Test;
import scala.reflect.ClassTag$;

class ValuesTest {
    private static final Network NETWORK =
            SyntheticRegister.builder().startups(20).vagueShare(0.1).build().network();

    @Test
    void aNetworkGoesThroughKryo() {
        SerializerInstance kryo = new KryoSerializer(
                        new SparkConf(false).set("spark.kryo.registrator", Values.class.getName()))
                .newInstance();

        ByteBuffer written = kryo.serialize(NETWORK, ClassTag$.MODULE$.apply(Network.class));
        Network read = kryo.deserialize(written, ClassTag$.MODULE$.apply(Network.class));

        assertThat(read).isEqualTo(NETWORK);
    }

    /** Spark brings Jackson 2, for which there is no module: it says so, and writes no empty object. */
    @Test
    void noMapperOfJackson2WritesANetwork() {
        assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(NETWORK))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining(
                        "org.incubatornetwork.model.Network is written by a mapper of Jackson 3 that has the "
                                + "IncubatorModule of incubator-json");
    }
}
