package id.jejak.benchmarks.journal;

/** A way to read recorded events, in order, from the first one on. */
interface Way {

    /** What it is called in the table. */
    String name();

    /** Reads them all once, payload and metadata included, and answers how many there were. */
    long read() throws Exception;
}
