package id.jejak.journal.astray;

import id.jejak.identity.Account;

/** A class of the journal that knows who signs in. */
public record KnowsWhoSignsIn(Account what) {}
