package id.jejak.query.astray;

import io.undertow.Undertow;

/** A class of a service that opens a front door of its own. */
public record OpensADoor(Undertow what) {}
