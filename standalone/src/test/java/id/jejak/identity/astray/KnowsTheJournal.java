package id.jejak.identity.astray;

import id.jejak.journal.JournalReader;

/** A class of the accounts that knows the journal. */
public record KnowsTheJournal(JournalReader what) {}
