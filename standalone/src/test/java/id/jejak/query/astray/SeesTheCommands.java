package id.jejak.query.astray;

import id.jejak.command.CommandService;

/** A class of the query service that knows the command service. */
public record SeesTheCommands(CommandService what) {}
