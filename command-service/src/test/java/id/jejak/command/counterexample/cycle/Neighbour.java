package id.jejak.command.counterexample.cycle;

/** Belongs to a feature of its own. */
public record Neighbour(String name) {}
