package id.jejak.command.counterexample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A decider that writes to a log. */
public final class Planning {

    static final Logger LOG = LoggerFactory.getLogger(Planning.class);

    private Planning() {}
}
