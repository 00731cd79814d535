package id.jejak.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptCoordinatorTest {

    private final PromptCoordinator coordinator = new PromptCoordinator("test");

    @AfterEach
    void close() {
        var _ = coordinator.shutdownNow();
    }

    @Test
    void a_full_buffer_is_looked_at_again_soon() {
        assertThat(delayOf(100)).isLessThanOrEqualTo(1);
        assertThat(delayOf(0)).isLessThanOrEqualTo(0);
    }

    @Test
    void longer_pauses_stay_as_long() {
        assertThat(delayOf(500)).isBetween(101L, 500L);
        assertThat(delayOf(5_000)).isBetween(501L, 5_000L);
    }

    private long delayOf(long millis) {
        return coordinator.schedule(() -> {}, millis, TimeUnit.MILLISECONDS).getDelay(TimeUnit.MILLISECONDS);
    }
}
