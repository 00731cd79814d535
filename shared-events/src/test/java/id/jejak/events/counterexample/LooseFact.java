package id.jejak.events.counterexample;

import id.jejak.events.DomainEvent;
import id.jejak.events.Provenance;

/** An event of no family: no exhaustive switch would ever see it. */
public record LooseFact(Provenance provenance) implements DomainEvent {}
