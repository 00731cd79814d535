package id.jejak.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The paper that something rests on: a decree, a regulation, a letter, with its parts told apart so that it can be found.
 *
 * @param title what it is and of whom, such as {@code Keputusan Menteri PANRB}
 * @param number as its issuer numbered it, such as {@code 94/2020}; absent where it has none
 * @param issuedOn its date, where it is known
 */
public record LegalBasis(
        String title, @Nullable String number, @Nullable LocalDate issuedOn) {

    /** How officials cite it, in their language as the paper's title is: {@code Keputusan Menteri PANRB Nomor 94 Tahun 2020}. */
    public String cited() {
        return number == null ? title : title + " Nomor " + number;
    }
}
