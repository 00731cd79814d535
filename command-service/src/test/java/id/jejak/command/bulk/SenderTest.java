package id.jejak.command.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Ids;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key names, whoever of a government sends it and whenever. */
class SenderTest {

    private static final RegionCode BANGKA = new RegionCode("19.01");
    private static final RegionCode JAYAPURA = new RegionCode("91.71");

    @Test
    void a_key_names_the_same_for_all_of_a_government_and_for_ever() {
        var one = sender("opd.bangka", BANGKA).named("innovation", "INV-1");

        assertThat(sender("another.bangka", BANGKA).named("innovation", "INV-1"))
                .isEqualTo(one);
        assertThat(one).contains(Ids.named("innovation/19.01/INV-1"));
    }

    @Test
    void two_governments_may_choose_the_same_key_and_so_may_two_kinds() {
        var one = sender("opd.bangka", BANGKA).named("innovation", "1");

        assertThat(sender("opd.jayapura", JAYAPURA).named("innovation", "1")).isNotEqualTo(one);
        assertThat(sender("opd.bangka", BANGKA).named("commitment", "1")).isNotEqualTo(one);
    }

    @Test
    void an_id_names_what_it_is_the_id_of() {
        var id = Ids.next();

        assertThat(sender("opd.bangka", BANGKA).named("innovation", id.toString()))
                .contains(id);
        assertThat(sender("opd.bangka", BANGKA).namedByAnybody("innovation", id.toString()))
                .contains(id);
    }

    @Test
    void what_another_government_named_is_named_by_its_code_and_its_key() {
        var theirs = sender("opd.jayapura", JAYAPURA).named("innovation", "INV-1");

        assertThat(sender("opd.bangka", BANGKA).namedByAnybody("innovation", "91.71/INV-1"))
                .isEqualTo(theirs);
        assertThat(sender("opd.bangka", BANGKA).named("innovation", "91.71/INV-1"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "-a", "a/b", "19.01/", "../x", "a\nb", "1.9.01/x", "19.01/a/b"})
    void anything_else_is_no_key(String key) {
        assertThat(sender("opd.bangka", BANGKA).namedByAnybody("innovation", key))
                .isEmpty();
    }

    @Test
    void a_key_is_of_a_hundred_characters_at_most() {
        assertThat(sender("opd.bangka", BANGKA).named("innovation", "é".repeat(100)))
                .isPresent();
        assertThat(sender("opd.bangka", BANGKA).named("innovation", "é".repeat(101)))
                .isEmpty();
    }

    @Test
    void the_clock_on_the_wall_is_that_of_the_government_at_hand() {
        var sender = sender("opd.bangka", BANGKA);

        assertThat(sender.zone(JAYAPURA)).isEqualTo(ZoneId.of("Asia/Jayapura"));
        assertThat(sender.zone(null)).isEqualTo(ZoneId.of("Asia/Jakarta"));
        assertThat(sender("peninjau", null).zone(null)).isEqualTo(ZoneId.of("Asia/Jakarta"));
    }

    private static Sender sender(String person, @org.jspecify.annotations.Nullable RegionCode region) {
        var actor = new Actor(new PersonId(person), Role.SERVICE_UNIT, region, null);
        return new Sender(Ids.next(), actor, Instant.EPOCH);
    }
}
