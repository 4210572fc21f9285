package org.incubatornetwork.examples.spark;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import org.apache.spark.serializer.KryoRegistrator;
import org.incubatornetwork.model.Entity;

/**
 * Makes Kryo write networks, startups and all else that a network is made of as Java does: by itself it can't make what has no empty
 * constructor. Set as {@code spark.kryo.registrator}, where {@code spark.serializer} is Kryo's.
 */
public class Values implements KryoRegistrator {
    @Override
    public void registerClasses(Kryo kryo) {
        kryo.addDefaultSerializer(Entity.class, JavaSerializer.class);
    }
}
