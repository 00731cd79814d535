package id.jejak.query.astray;

import id.jejak.standalone.CannotStart;

/** A class of a service that knows who starts it. */
public record BelongsToTheLauncher(CannotStart what) {}
