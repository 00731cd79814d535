package id.jejak.standalone.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jejak.events.OccurredAt.InMonth;
import id.jejak.events.OccurredAt.OnDate;
import id.jejak.events.Provenance.Confidence;
import id.jejak.events.region.RegionCode;
import id.jejak.events.region.Regions;
import id.jejak.events.signing.Capacity;
import id.jejak.standalone.seed.Facts.Government;
import id.jejak.standalone.seed.Facts.Innovation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final Facts facts = Facts.read();

    @Test
    void eight_governments_committed_to_23_innovations() {
        assertThat(facts.governments())
                .extracting(
                        government -> government.region().value(),
                        government -> government.innovations().size())
                .containsExactly(
                        tuple("19", 3),
                        tuple("19.71", 2),
                        tuple("19.01", 5),
                        tuple("19.05", 4),
                        tuple("19.04", 2),
                        tuple("19.03", 1),
                        tuple("19.02", 3),
                        tuple("19.06", 3));
        assertThat(facts.commitments()).isEqualTo(23);
    }

    @Test
    void they_signed_as_the_press_reports_it() {
        assertThat(facts.governments())
                .extracting(
                        government -> government.region().value(),
                        government -> government.signature().capacity(),
                        government -> government.signature().signatory().name())
                .containsExactly(
                        tuple("19", Capacity.UNKNOWN, null),
                        tuple("19.71", Capacity.REPRESENTATIVE, null),
                        tuple("19.01", Capacity.REPRESENTATIVE, null),
                        tuple("19.05", Capacity.HEAD_OF_REGION, "Sukirman"),
                        tuple("19.04", Capacity.DEPUTY_HEAD, "Herry Erfian"),
                        tuple("19.03", Capacity.REPRESENTATIVE, null),
                        tuple("19.02", Capacity.HEAD_OF_REGION, "Sahani Saleh"),
                        tuple("19.06", Capacity.HEAD_OF_REGION, "Burhanuddin"));
    }

    @Test
    void nobody_signed_more_precisely_than_on_that_day_nor_more_surely_than_it_was_seen() {
        for (var government : facts.governments()) {
            var ground = facts.groundOf(government.signature());
            assertThat(ground.occurredAt()).isEqualTo(new OnDate(LocalDate.of(2021, 11, 11), WIB));
            assertThat(ground.confidence()).isEqualTo(Confidence.MEDIUM);
        }
    }

    @Test
    void four_innovations_are_known_by_name_and_nothing_is_invented_about_the_others() {
        var innovations = facts.governments().stream().flatMap(g -> g.innovations().stream());
        var byPlaceholder = innovations.collect(Collectors.partitioningBy(Innovation::placeholder));

        assertThat(byPlaceholder.get(false))
                .extracting(Innovation::title)
                .containsExactly(
                        "SiBakul Jogja",
                        "Aksi Tali Intan",
                        "SIP Banget",
                        "Melintasi Batas Ruang Kelas bersama Jogjabelajar Class");
        assertThat(byPlaceholder.get(true)).hasSize(19).allSatisfy(innovation -> {
            assertThat(innovation.title()).startsWith("Inovasi ").endsWith("(nama tidak diberitakan)");
            assertThat(innovation.owner()).isNull();
            assertThat(innovation.ownerName()).isNull();
            assertThat(innovation.implementingUnit()).isNull();
            assertThat(facts.groundOf(innovation).confidence()).isEqualTo(Confidence.LOW);
        });
    }

    @Test
    void every_fact_stands_on_a_ground_that_cites_its_source() {
        assertThat(everyFact())
                .allSatisfy(fact -> assertThat(facts.groundOf(fact).citation()).isNotBlank());
        assertThat(everyFact().map(Facts.Fact::ground))
                .as("grounds in use")
                .containsAll(facts.grounds().keySet());
    }

    @Test
    void days_that_no_source_tells_are_not_made_up() {
        var unknownDay = everyFact()
                .filter(fact -> !(fact instanceof Facts.Signature))
                .filter(fact -> !fact.equals(facts.cycle().signing()));

        assertThat(unknownDay)
                .allSatisfy(
                        fact -> assertThat(facts.groundOf(fact).occurredAt()).isInstanceOf(InMonth.class));
    }

    @Test
    void every_government_named_exists() {
        var owners = facts.governments().stream()
                .flatMap(g -> g.innovations().stream())
                .flatMap(innovation -> Stream.ofNullable(innovation.owner()));
        var signing = facts.governments().stream().map(Government::region);

        assertThat(Stream.concat(owners, signing))
                .allSatisfy(region -> assertThat(Regions.find(region)).isPresent());
        assertThat(facts.cycle().hub()).isEqualTo(new RegionCode("19"));
    }

    private Stream<Facts.Fact> everyFact() {
        var cycle = facts.cycle();
        return Stream.concat(
                Stream.of(cycle, cycle.mentor(), cycle.signing()),
                facts.governments().stream()
                        .flatMap(g -> Stream.concat(
                                Stream.of(g.invitation(), g.instrument(), g.signature()), g.innovations().stream())));
    }
}
