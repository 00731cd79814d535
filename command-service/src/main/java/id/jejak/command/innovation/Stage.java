package id.jejak.command.innovation;

/** Where an innovation stands. */
sealed interface Stage {

    record Proposed() implements Stage {}

    record Returned() implements Stage {}

    record Endorsed() implements Stage {}

    /**
     * In the catalogue.
     *
     * @param since the year in which it entered it
     */
    record Catalogued(int since) implements Stage {}

    /**
     * In the catalogue, and a lasting part of its owner's service.
     *
     * @param since the year in which it entered the catalogue
     */
    record Institutionalised(int since) implements Stage {}

    /** Taken back before it entered the catalogue. */
    record Withdrawn() implements Stage {}

    /** Given up by its owner. */
    record Discontinued() implements Stage {}

    /** Found to serve nobody any more. */
    record Stopped() implements Stage {}
}
