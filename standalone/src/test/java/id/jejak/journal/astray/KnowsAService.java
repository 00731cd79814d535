package id.jejak.journal.astray;

import id.jejak.command.CommandService;

/** A class of the journal that knows who uses it. */
public record KnowsAService(CommandService what) {}
