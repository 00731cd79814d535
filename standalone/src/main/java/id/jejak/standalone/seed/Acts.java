package id.jejak.standalone.seed;

import id.jejak.events.LegalBasis;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests that load the signing day, as the public interface reads them. */
final class Acts {

    private Acts() {}

    record OpenCycle(String name, RegionCode hub, LegalBasis legalBasis, Facts.Policy policy, Provenance provenance) {}

    record AppointMentor(String mentor, Provenance provenance) {}

    record InviteRegion(RegionCode region, Provenance provenance) {}

    record ProposeInnovation(
            String title,
            @Nullable RegionCode owner,
            @Nullable String ownerName,
            boolean placeholder,
            Provenance provenance) {}

    record ProposeCommitment(
            String cycle,
            RegionCode region,
            String innovation,
            String localName,
            @Nullable String implementingUnit,
            ReplicationType replicationType,
            String exception,
            Provenance provenance) {}

    record StartSigning(Provenance provenance) {}

    record DraftInstrument(
            String cycle,
            InstrumentKind kind,
            String title,
            String place,
            List<Party> parties,
            Provenance provenance) {}

    record Party(RegionCode region, List<String> commitments) {}

    record RecordSignature(
            RegionCode region, Signatory signatory, Capacity capacity, SignatureMethod method, Provenance provenance) {}
}
