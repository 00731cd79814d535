package id.jejak.events.innovation;

import id.jejak.events.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a region is given in order to replicate an innovation.
 *
 * @param components what the innovation consists of; at least one is essential
 * @param documents the manuals, forms and regulations that come with it; there may be none
 * @param prerequisites what must be there before it can be replicated, if anything
 * @param costRupiah what it takes to begin, in whole rupiah, if known
 */
public record TransferKit(
        List<Component> components,
        List<Document> documents,
        @Nullable String prerequisites,
        @Nullable Long costRupiah) {

    public TransferKit {
        components = List.copyOf(components);
        documents = List.copyOf(documents);
    }

    /**
     * One part of what the innovation does.
     *
     * @param essential whether a replica without it is a replica of something else
     */
    public record Component(ComponentKey key, String name, String description, boolean essential) {}

    /** A document that is kept elsewhere; the digest shows whether what somebody holds is the one meant. */
    public record Document(String title, Digest digest) {}
}
