package id.jejak.events.region;

import static id.jejak.events.testing.SigningDay.BABEL;
import static id.jejak.events.testing.SigningDay.GOVERNMENTS;
import static id.jejak.events.testing.SigningDay.WIB;
import static id.jejak.events.testing.SigningDay.WIT;
import static id.jejak.events.testing.SigningDay.WITA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference data is whole, and says where it is from. */
class RegionsTest {

    @Test
    void there_are_38_provinces_and_514_regencies_and_cities() {
        assertThat(Regions.provinces()).hasSize(38);
        assertThat(named("Kabupaten ")).hasSize(416);
        assertThat(named("Kota ")).hasSize(98);
        assertThat(Regions.all()).hasSize(38 + 416 + 98);
    }

    @Test
    void every_region_is_in_a_province_that_exists() {
        assertThat(Regions.all())
                .allSatisfy(region ->
                        assertThat(Regions.find(region.code().province())).isPresent());
        assertThat(Regions.provinces().stream()
                        .mapToInt(
                                province -> Regions.regenciesOf(province.code()).size()))
                .doesNotContain(0);
    }

    @Test
    void every_region_keeps_one_of_the_three_zones_and_each_zone_is_kept() {
        assertThat(Regions.all()).extracting(Region::zone).containsOnly(WIB, WITA, WIT);
    }

    @ParameterizedTest
    @CsvSource({"11, Asia/Jakarta", "61, Asia/Jakarta", "51, Asia/Makassar", "64.71, Asia/Makassar", "81, Asia/Jayapura"
    })
    void provinces_keep_the_zone_of_the_decree(String code, String zone) {
        assertThat(Regions.find(new RegionCode(code)).orElseThrow().zone()).hasToString(zone);
    }

    @Test
    void bangka_belitung_has_seven_parts() {
        assertThat(Regions.regenciesOf(BABEL))
                .extracting(region -> region.code() + " " + region.name())
                .containsExactly(
                        "19.01 Kabupaten Bangka",
                        "19.02 Kabupaten Belitung",
                        "19.03 Kabupaten Bangka Selatan",
                        "19.04 Kabupaten Bangka Tengah",
                        "19.05 Kabupaten Bangka Barat",
                        "19.06 Kabupaten Belitung Timur",
                        "19.71 Kota Pangkal Pinang");
        assertThat(GOVERNMENTS)
                .hasSize(8)
                .allSatisfy(code -> assertThat(Regions.find(code)).isPresent());
    }

    /** BPS writes 1903 for Bangka Barat and 1905 for Bangka Selatan: without the dot the two systems collide. */
    @Test
    void codes_are_those_of_kemendagri_and_not_those_of_bps() {
        assertThat(Regions.find(new RegionCode("19.03")).orElseThrow().name()).isEqualTo("Kabupaten Bangka Selatan");
        assertThat(Regions.find(new RegionCode("19.05")).orElseThrow().name()).isEqualTo("Kabupaten Bangka Barat");
        assertThatIllegalArgumentException().isThrownBy(() -> new RegionCode("1903"));
    }

    @Test
    void a_code_of_no_region_finds_nothing() {
        assertThat(Regions.find(new RegionCode("19.99"))).isEmpty();
        assertThat(Regions.regenciesOf(new RegionCode("99"))).isEmpty();
    }

    @Test
    void provinces_stand_before_their_regencies_in_the_order_of_codes() {
        assertThat(Regions.all())
                .extracting(Region::code)
                .isSorted()
                .startsWith(new RegionCode("11"), new RegionCode("11.01"));
    }

    @ParameterizedTest
    @CsvSource({"provinces.csv, 38, 2", "regencies.csv, 514, 3", "zones.csv, 38, 2"})
    void no_field_is_quoted_or_holds_a_comma(String file, int rows, int fields) throws IOException {
        assertThat(text(file).lines().skip(1))
                .hasSize(rows)
                .doesNotHaveDuplicates()
                .allSatisfy(row -> {
                    assertThat(row).doesNotContain("\"", "\r");
                    assertThat(List.of(row.split(",", -1)))
                            .hasSize(fields)
                            .allSatisfy(field -> assertThat(field).isNotBlank().isEqualTo(field.strip()));
                });
    }

    @Test
    void the_province_of_a_regency_is_the_one_its_code_begins_with() throws IOException {
        assertThat(text("regencies.csv").lines().skip(1).map(row -> row.split(",", -1)))
                .allSatisfy(row -> assertThat(row[0]).startsWith(row[1] + "."));
    }

    @Test
    void the_source_and_its_licence_are_named() throws IOException {
        assertThat(text("NOTICE.md")).contains("idn-area-data", "4.0.1", "Kemendagri", "Open Database\nLicense 1.0");
        assertThat(text("ODbL-1.0.md")).contains("Open Database License");
        assertThat(Regions.ATTRIBUTION).contains("idn-area-data", "ODbL 1.0");
    }

    private static Stream<Region> named(String prefix) {
        return Regions.all().stream()
                .filter(region -> !region.code().isProvince())
                .filter(region -> region.name().startsWith(prefix));
    }

    private static String text(String file) throws IOException {
        try (var in = Objects.requireNonNull(Regions.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
