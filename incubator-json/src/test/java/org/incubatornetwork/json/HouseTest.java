package org.incubatornetwork.json;

import java.lang.reflect.Method;
import org.incubatornetwork.house.HouseLaws;

class HouseTest extends HouseLaws {
    @Override
    protected Lookup lookup(Method getter) {
        throw new AssertionError("nothing is looked up by a word in this module, but by " + getter);
    }
}
