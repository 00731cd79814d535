package id.jejak.events.astray;

import id.jejak.identity.Account;

/** A class of the language that knows who signs in. */
public record KnowsWhoSignsIn(Account what) {}
