package id.jejak.command.desk;

/** The answer to a request that holds many orders, each of which is answered for itself. */
public interface Outcomes {}
