package id.jejak.query.testing;

import static id.jejak.events.testing.SigningDay.*;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import id.jejak.events.DomainEvent;
import id.jejak.events.LegalBasis;
import id.jejak.events.Provenance;
import id.jejak.events.adoption.AdoptionEvent.AdoptionClaimed;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.cycle.ReplicationCycleEvent.*;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.Actor;
import id.jejak.events.region.RegionCode;
import id.jejak.events.region.Regions;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Party;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.events.signing.SigningInstrumentEvent.*;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The signing day in the journal, event by event, as the command service leaves it there. */
public final class Story {

    private record Signing(int commitments, Signatory signatory, Capacity capacity, AuthorityStatus authority) {}

    private static final Map<RegionCode, Signing> SIGNINGS = new LinkedHashMap<>();

    static {
        SIGNINGS.put(BABEL, new Signing(3, nobody(), Capacity.UNKNOWN, AuthorityStatus.UNKNOWN_SIGNATORY));
        SIGNINGS.put(PANGKALPINANG, representative(2));
        SIGNINGS.put(BANGKA, representative(5));
        SIGNINGS.put(BANGKA_BARAT, head(4, "Sukirman"));
        SIGNINGS.put(
                BANGKA_TENGAH,
                new Signing(
                        2,
                        new Signatory("Herry Erfian", "Wakil Bupati"),
                        Capacity.DEPUTY_HEAD,
                        AuthorityStatus.UNVERIFIED));
        SIGNINGS.put(BANGKA_SELATAN, representative(1));
        SIGNINGS.put(BELITUNG, head(3, "Sahani Saleh"));
        SIGNINGS.put(BELITUNG_TIMUR, head(3, "Burhanuddin"));
    }

    private static final List<String> OF_BANGKA_BARAT = List.of(
            "Rajutan SiBakul Jogja",
            "Aksi Tali Intan",
            "SIP Banget",
            "Melintasi Batas Ruang Kelas bersama Jogjabelajar Class");

    private static final Provenance COUNTED =
            new Provenance(REPORTED.occurredAt(), REPORTED.source(), Provenance.Confidence.MEDIUM, REPORTED.citation());

    private final TestJournal journal;
    private final Map<RegionCode, List<CommitmentId>> commitments = new LinkedHashMap<>();
    private final Map<CommitmentId, InnovationId> innovations = new LinkedHashMap<>();
    private final CycleId cycle = CycleId.next();
    private final InstrumentId instrument = InstrumentId.next();

    public Story(TestJournal journal) {
        this.journal = journal;
    }

    /** Tells the whole day. Answers the last position. */
    @CanIgnoreReturnValue
    public long signingDay() {
        open();
        SIGNINGS.forEach((region, signing) -> propose(region, signing.commitments()));
        draft();
        long last = 0;
        for (var signing : SIGNINGS.entrySet()) last = sign(signing.getKey(), signing.getValue());
        return last;
    }

    /** What a government committed itself to, in the order of its proposals. */
    public List<CommitmentId> commitmentsOf(RegionCode region) {
        return List.copyOf(commitments.getOrDefault(region, List.of()));
    }

    /** The round they take part in. */
    public CycleId cycle() {
        return cycle;
    }

    /** The rules of that round as it opened. */
    public static CyclePolicy policy() {
        return new CyclePolicy(
                1,
                EnumSet.allOf(Capacity.class),
                EnumSet.of(Capacity.REPRESENTATIVE, Capacity.ACTING_HEAD),
                30,
                14,
                30,
                LocalDate.of(2022, 12, 31));
    }

    /** The statement they all signed. */
    public InstrumentId instrument() {
        return instrument;
    }

    /** A government proposes a replica. Answers its id. */
    @CanIgnoreReturnValue
    public CommitmentId propose(RegionCode region, String localName, boolean placeholder) {
        var innovation = InnovationId.next();
        var commitment = CommitmentId.next();
        journal.record(
                new InnovationProposed(
                        innovation, localName, null, null, null, null, placeholder, TestJournal.HUB.person(), COUNTED),
                new InnovationCatalogued(innovation, "Chosen by the hub for replication", COUNTED));
        journal.record(
                new AdoptionClaimed(AdoptionId.of(region, innovation), commitment, COUNTED),
                new CommitmentProposed(
                        commitment,
                        cycle,
                        region,
                        innovation,
                        localName,
                        null,
                        ReplicationType.NOT_STATED,
                        null,
                        COUNTED));
        innovations.put(commitment, innovation);
        commitments.computeIfAbsent(region, _ -> new ArrayList<>()).add(commitment);
        return commitment;
    }

    /** What a commitment replicates. */
    public InnovationId innovationOf(CommitmentId commitment) {
        return Objects.requireNonNull(innovations.get(commitment));
    }

    /** A head signs one commitment with a plan due on that day. Answers the last position. */
    @CanIgnoreReturnValue
    public long sign(RegionCode region, CommitmentId commitment, SignatureId signature, LocalDate planDueOn) {
        var statement = InstrumentId.next();
        journal.record(
                new InstrumentDrafted(
                        statement,
                        cycle,
                        InstrumentKind.STATEMENT,
                        "Komitmen Replikasi",
                        "Kantor Bupati",
                        null,
                        List.of(new Party(region, List.of(commitment))),
                        REPORTED),
                new SignatureRecorded(
                        statement,
                        signature,
                        region,
                        List.of(commitment),
                        new Signatory("Pejabat Rahasia", "Bupati"),
                        Capacity.HEAD_OF_REGION,
                        SignatureMethod.WET_INK,
                        AuthorityStatus.UNVERIFIED,
                        planDueOn,
                        1,
                        null,
                        REPORTED));
        return journal.record(new CommitmentSigned(
                commitment,
                statement,
                signature,
                Capacity.HEAD_OF_REGION,
                AuthorityStatus.UNVERIFIED,
                planDueOn,
                1,
                REPORTED));
    }

    private void open() {
        var before = inferred(YearMonth.of(2021, 10), WIB, "Kota Pangkalpinang, catatan 21 Oktober 2021");
        journal.record(new CycleOpened(
                cycle,
                "Replikasi inovasi pelayanan publik 2021",
                BABEL,
                new LegalBasis("Keputusan Menteri PANRB", "94 Tahun 2020", null),
                policy(),
                before));
        journal.record(new MentorAppointed(cycle, "Universitas Bangka Belitung", REPORTED));
        GOVERNMENTS.forEach(region -> journal.record(new RegionInvited(cycle, region, before)));
        journal.record(new SigningStarted(cycle, REPORTED));
    }

    private void propose(RegionCode region, int count) {
        for (int i = 0; i < count; i++) {
            var known = region.equals(BANGKA_BARAT);
            propose(region, known ? OF_BANGKA_BARAT.get(i) : placeholder(region, i + 1), !known);
        }
    }

    private static String placeholder(RegionCode region, int number) {
        return "Inovasi " + number + " " + Regions.find(region).orElseThrow().name();
    }

    private void draft() {
        journal.record(new InstrumentDrafted(
                instrument,
                cycle,
                InstrumentKind.STATEMENT,
                "Komitmen Replikasi Inovasi Pelayanan Publik",
                PLACE,
                null,
                SIGNINGS.keySet().stream()
                        .map(region -> new Party(region, commitmentsOf(region)))
                        .toList(),
                REPORTED));
    }

    private long sign(RegionCode region, Signing signing) {
        var signature = SignatureId.next();
        journal.record(new SignatureRecorded(
                instrument,
                signature,
                region,
                commitmentsOf(region),
                signing.signatory(),
                signing.capacity(),
                SignatureMethod.NOT_STATED,
                signing.authority(),
                PLAN_DUE,
                1,
                null,
                REPORTED));
        return journal.record(
                Actor.SYSTEM,
                commitmentsOf(region).stream()
                        .<DomainEvent>map(commitment -> new CommitmentSigned(
                                commitment,
                                instrument,
                                signature,
                                signing.capacity(),
                                signing.authority(),
                                PLAN_DUE,
                                1,
                                REPORTED))
                        .toList());
    }

    private static Signing head(int commitments, String name) {
        return new Signing(
                commitments, new Signatory(name, "Bupati"), Capacity.HEAD_OF_REGION, AuthorityStatus.UNVERIFIED);
    }

    private static Signing representative(int commitments) {
        return new Signing(commitments, nobody(), Capacity.REPRESENTATIVE, AuthorityStatus.PENDING_MANDATE);
    }

    private static Signatory nobody() {
        return new Signatory(null, null);
    }
}
