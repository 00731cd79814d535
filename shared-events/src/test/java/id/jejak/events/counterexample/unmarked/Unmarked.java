package id.jejak.events.counterexample.unmarked;

/** Lives in a package that has no package-info. */
public class Unmarked {}
