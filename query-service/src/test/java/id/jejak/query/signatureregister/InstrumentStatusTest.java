package id.jejak.query.signatureregister;

import static id.jejak.events.signing.AuthorityStatus.CURED;
import static id.jejak.events.signing.AuthorityStatus.DEFECTIVE;
import static id.jejak.events.signing.AuthorityStatus.PENDING_MANDATE;
import static id.jejak.events.signing.AuthorityStatus.UNVERIFIED;
import static id.jejak.events.signing.AuthorityStatus.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.signing.AuthorityStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumentStatusTest {

    @Test
    void it_goes_from_drafted_over_signatures_to_verified() {
        assertThat(ofTwoParties()).isEqualTo(InstrumentStatus.DRAFTED);
        assertThat(ofTwoParties(VERIFIED)).isEqualTo(InstrumentStatus.PARTLY_SIGNED);
        assertThat(ofTwoParties(VERIFIED, UNVERIFIED)).isEqualTo(InstrumentStatus.SIGNED);
        assertThat(ofTwoParties(VERIFIED, PENDING_MANDATE)).isEqualTo(InstrumentStatus.SIGNED);
        assertThat(ofTwoParties(VERIFIED, VERIFIED)).isEqualTo(InstrumentStatus.VERIFIED);
    }

    @Test
    void one_defective_signature_makes_it_defective_until_it_is_ratified() {
        assertThat(ofTwoParties(DEFECTIVE)).isEqualTo(InstrumentStatus.DEFECTIVE);
        assertThat(ofTwoParties(VERIFIED, DEFECTIVE)).isEqualTo(InstrumentStatus.DEFECTIVE);
        assertThat(ofTwoParties(VERIFIED, CURED)).isEqualTo(InstrumentStatus.CURED);
        assertThat(ofTwoParties(CURED)).isEqualTo(InstrumentStatus.PARTLY_SIGNED);
    }

    @Test
    void revoked_it_is_whatever_it_was_before() {
        assertThat(InstrumentStatus.of(true, 2, List.of(VERIFIED, VERIFIED))).isEqualTo(InstrumentStatus.REVOKED);
        assertThat(InstrumentStatus.of(true, 2, List.of())).isEqualTo(InstrumentStatus.REVOKED);
    }

    private static InstrumentStatus ofTwoParties(AuthorityStatus... signatures) {
        return InstrumentStatus.of(false, 2, List.of(signatures));
    }
}
