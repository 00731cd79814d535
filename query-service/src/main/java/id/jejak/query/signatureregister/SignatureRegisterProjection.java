package id.jejak.query.signatureregister;

import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.query.platform.Projection;
import id.jejak.query.platform.Recorded;
import id.jejak.query.platform.RowChange;
import id.jejak.query.platform.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Instruments and their signatures: {@link SignatureRegisterFold}. */
@Component
class SignatureRegisterProjection implements Projection {

    @Override
    public List<Table> tables() {
        return List.of(
                SignatureRegisterFold.INSTRUMENT,
                SignatureRegisterFold.PARTY,
                SignatureRegisterFold.SIGNATURE,
                SignatureRegisterFold.COVERAGE,
                SignatureRegisterFold.COUNTERSIGNATURE,
                SignatureRegisterFold.CORRECTION);
    }

    @Override
    public List<RowChange> changes(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case SigningInstrumentEvent event -> SignatureRegisterFold.changes(event, recorded);
            default -> List.of();
        };
    }
}
