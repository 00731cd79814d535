package id.jejak.query.counterexample.right;

import java.util.ArrayList;
import java.util.List;

/** A question on which another leans. */
public class Rightist {

    private final List<Object> heard = new ArrayList<>();

    public void hear(Object event) {
        heard.add(event);
    }
}
