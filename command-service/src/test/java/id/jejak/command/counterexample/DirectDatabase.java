package id.jejak.command.counterexample;

import javax.sql.DataSource;

/** A feature that talks to the database. */
public record DirectDatabase(DataSource database) {}
