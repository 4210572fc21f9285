package org.incubatornetwork.model;

/** What prints as what it says: in front of a debugger, nobody wants to read what is not said. */
abstract class Described {
    Described() {}

    /** The members that it has, in the order of a document: {@code Site{id=quay, name=The Quay}}. */
    @Override
    public String toString() {
        return MemberOrder.describe(this);
    }
}
