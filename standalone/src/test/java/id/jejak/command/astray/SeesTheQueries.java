package id.jejak.command.astray;

import id.jejak.query.QueryService;

/** A class of the command service that knows the query service. */
public record SeesTheQueries(QueryService what) {}
