package id.jejak.command.counterexample.signing;

import id.jejak.command.counterexample.cycle.Neighbour;

/** A feature that reaches into another one. */
public record Intruder(Neighbour neighbour) {}
