package id.jejak.events.counterexample;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.json.JsonMapper;

/** Code that leans on what the published language must not know. */
public final class ReachesOut {

    private ReachesOut() {}

    /** To a library. */
    public static class ToALibrary {
        void check() {
            Assertions.assertThat(1).isPositive();
        }
    }

    /** To the JSON mapper, outside the package that may. */
    public static class ToTheMapper {
        final JsonMapper mapper = JsonMapper.shared();
    }

    /** To the maker of ids, past the one class that may. */
    public static class ToTheMakerOfIds {
        final UUID id = UuidCreator.getTimeOrderedEpoch();
    }
}
