package org.incubatornetwork.validation.rule;

/** The glance of checks that name none: one object, wherever it travels. */
enum Always implements Glance<Object> {
    INSTANCE;

    @Override
    public boolean isWorthALook(Object entity) {
        return true;
    }
}
