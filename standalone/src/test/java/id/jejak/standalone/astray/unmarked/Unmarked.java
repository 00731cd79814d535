package id.jejak.standalone.astray.unmarked;

/** Lives in a package that has not asked for null. */
public record Unmarked(String what) {}
