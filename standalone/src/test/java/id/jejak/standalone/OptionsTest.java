package id.jejak.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void nothing_needs_to_be_said() {
        assertThat(Options.parse()).isEqualTo(new Options(8080, "127.0.0.1", Path.of("./data"), List.of()));
    }

    @Test
    void everything_can_be_said() {
        assertThat(Options.parse("--port=0", "--address=0.0.0.0", "--data=/srv/jejak", "--jejak.names-public=false"))
                .isEqualTo(new Options(0, "0.0.0.0", Path.of("/srv/jejak"), List.of("--jejak.names-public=false")));
    }

    @Test
    void what_is_not_understood_is_named() {
        for (var option : List.of("--prot=8081", "8081", "--server.port=8081", "--port")) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Options.parse(option))
                    .withMessageContaining(option)
                    .withMessageContaining("./run --help");
        }
    }

    @Test
    void a_port_is_a_number_that_ports_have() {
        for (var port : List.of("x", "-1", "65536", "")) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Options.parse("--port=" + port))
                    .withMessageContaining("--port=" + port + " is no port");
        }
    }
}
