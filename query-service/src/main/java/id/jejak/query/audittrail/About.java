package id.jejak.query.audittrail;

import static id.jejak.query.audittrail.Subject.Kind.*;

import id.jejak.events.adoption.AdoptionEvent;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.competition.AwardEvent;
import id.jejak.events.competition.AwardEvent.AwardRemembered;
import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryEvent.*;
import id.jejak.events.competition.TitleEvent;
import id.jejak.events.competition.TitleEvent.TitleClaimed;
import id.jejak.events.cycle.ReplicationCycleEvent;
import id.jejak.events.cycle.ReplicationCycleEvent.*;
import id.jejak.events.deadline.DeadlineEvent;
import id.jejak.events.deadline.DeadlineEvent.*;
import id.jejak.events.deadline.DeadlineSubject;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.*;
import id.jejak.events.innovation.Origin;
import id.jejak.events.office.OfficeEvent;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Binding;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.*;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about. A later event often names only its aggregate: a plan names its commitment and not the region
 * that owes it. So the event that begins an aggregate links it to what it is about, and later events follow the links.
 *
 * @param subjects what the event itself says it is about
 * @param follows those of them whose links the event follows
 * @param links what the first event of an aggregate lays down
 */
record About(List<Subject> subjects, List<Subject> follows, List<Link> links) {

    About {
        subjects = List.copyOf(subjects);
        follows = List.copyOf(follows);
        links = List.copyOf(links);
    }

    /**
     * That whatever is about the one is about the other.
     *
     * @param inherited whether it is about all that the other is linked to as well
     */
    record Link(Subject from, Subject to, boolean inherited) {}

    static About of(InnovationEvent event) {
        var innovation = Subject.of(INNOVATION, event.innovation());
        return switch (event) {
            case InnovationProposed e -> begins(innovation, governed(e.owner()));
            case LineageRecorded e -> descends(innovation, e);
            case InnovationEndorsed _,
                    InnovationReturned _,
                    ProposalRevised _,
                    ParticularsStated _,
                    TransferKitPublished _,
                    InnovationCatalogued _,
                    InnovationWithdrawn _,
                    InnovationInstitutionalised _,
                    SustainabilityChecked _,
                    InnovationDiscontinued _ -> follows(innovation);
        };
    }

    static About of(ReplicationCycleEvent event) {
        var cycle = Subject.of(CYCLE, event.cycle());
        return switch (event) {
            // both lay down the same link, whichever begins the cycle
            case CyclePlanned e -> begins(cycle, List.of(Subject.province(e.hub())));
            case CycleOpened e -> begins(cycle, List.of(Subject.province(e.hub())));
            case RegionInvited e -> says(cycle, e.region());
            case RegionDeclined e -> says(cycle, e.region());
            case TargetSet e -> says(cycle, e.region());
            case NeedAssessed e -> says(cycle, e.region());
            case InnovationMatched e -> says(cycle, e.region(), Subject.of(INNOVATION, e.innovation()));
            case InnovationDropped e -> says(cycle, e.region(), Subject.of(INNOVATION, e.innovation()));
            case ForumSessionHeld e ->
                follows(
                        cycle,
                        e.presented().stream()
                                .distinct()
                                .map(innovation -> Subject.of(INNOVATION, innovation))
                                .toArray(Subject[]::new));
            case MentorAppointed _, PolicyAmended _, SigningStarted _, ExecutionStarted _, CycleClosed _ ->
                follows(cycle);
        };
    }

    /** The id of an office tells whose it is. */
    static About of(OfficeEvent event) {
        return new About(governed(event.office().region()), List.of(), List.of());
    }

    static About of(SigningInstrumentEvent event) {
        return switch (event) {
            case InstrumentDrafted e -> drafted(e);
            case SignatureRecorded e -> signed(e);
            case AuthorityAttached e -> follows(signature(e.signature()));
            case AuthorityVerified e -> follows(signature(e.signature()));
            case AuthorityRejected e -> follows(signature(e.signature()));
            case MandateMissed e -> follows(signature(e.signature()));
            case SignatureCured e -> follows(signature(e.signature()));
            case InstrumentCountersigned e -> concerning(e.instrument(), e.signatures());
            case SignatureCorrectionProposed e -> follows(signature(e.signature()));
            case SignatureCorrected e -> follows(signature(e.signature()));
            case SignatureCorrectionDeclined e -> follows(signature(e.signature()));
            case InstrumentRevoked e ->
                concerning(
                        e.instrument(),
                        e.bindings().stream().map(Binding::signature).toList());
        };
    }

    static About of(ReplicationCommitmentEvent event) {
        var commitment = commitment(event.commitment());
        return switch (event) {
            case CommitmentProposed e ->
                begins(
                        commitment,
                        List.of(
                                Subject.of(CYCLE, e.cycle()),
                                Subject.of(INNOVATION, e.innovation()),
                                Subject.government(e.region()),
                                Subject.province(e.region())));
            case CommitmentSigned e ->
                follows(commitment, Subject.of(INSTRUMENT, e.instrument()), signature(e.signature()));
            case CommitmentAuthorityChanged e -> follows(commitment, signature(e.signature()));
            case CommitmentAmended _,
                    CommitmentDropped _,
                    PolicyMigrated _,
                    PlanDrafted _,
                    PlanSubmitted _,
                    PlanRevised _,
                    PlanReturned _,
                    PlanOverrideRequested _,
                    PlanOverrideConfirmed _,
                    PlanApproved _,
                    ReplicationTeamFormed _,
                    OriginContacted _,
                    AdaptationDesigned _,
                    PilotStarted _,
                    ProgressReported _,
                    QuarterEvaluated _,
                    LapseNoticeGiven _,
                    CommitmentLapsed _,
                    ImplementationDeclared _,
                    ImplementationAccepted _,
                    ImplementationVerified _,
                    ImplementationRejected _,
                    ReplicationSustained _,
                    ReplicationStopped _,
                    ReplicationDiscontinued _,
                    CommitmentWithdrawn _ -> follows(commitment);
        };
    }

    /** The id of an adoption is made of its region and its innovation; the commitment may not be known yet. */
    static About of(AdoptionEvent event) {
        var parts = event.adoption().value().split("/", 2);
        var region = new RegionCode(parts[0]);
        return new About(
                List.of(
                        commitment(event.commitment()),
                        Subject.of(INNOVATION, parts[1]),
                        Subject.government(region),
                        Subject.province(region)),
                List.of(),
                List.of());
    }

    /** No government owns an edition: the ministry runs it. */
    static About of(CompetitionEvent event) {
        return follows(Subject.of(COMPETITION, event.competition()));
    }

    static About of(EntryEvent event) {
        var entry = Subject.of(ENTRY, event.entry());
        return switch (event) {
            case EntrySubmitted e ->
                begins(
                        entry,
                        List.of(
                                Subject.of(COMPETITION, e.entry().competition()),
                                Subject.of(INNOVATION, e.entry().innovation()),
                                Subject.government(e.region()),
                                Subject.province(e.region())));
            case EntryPassedAdmin _,
                    EntryRejectedAdmin _,
                    EvaluatorAssigned _,
                    ConflictDeclared _,
                    EntryScored _,
                    EntryScoreConsolidated _,
                    EntryShortlisted _,
                    EntryNotSelected _,
                    EntryInterviewed _,
                    EntryFieldVerified _,
                    ResultAnnounced _,
                    ObjectionLodged _,
                    ObjectionDecided _,
                    EntryAwarded _,
                    EntryDisqualified _ -> follows(entry);
        };
    }

    static About of(AwardEvent event) {
        return switch (event) {
            case AwardRemembered e -> follows(Subject.of(ENTRY, e.entry()));
        };
    }

    static About of(TitleEvent event) {
        return switch (event) {
            case TitleClaimed e -> follows(Subject.of(ENTRY, e.entry()));
        };
    }

    /** It concerns those it was made from, and the commitments by which that was done. */
    private static About descends(Subject innovation, LineageRecorded e) {
        var origins = e.origins().stream().map(origin -> Subject.of(INNOVATION, origin.innovation()));
        var commitments = e.origins().stream()
                .map(Origin::commitment)
                .filter(Objects::nonNull)
                .map(About::commitment);
        return follows(
                innovation, Stream.concat(origins, commitments).distinct().toArray(Subject[]::new));
    }

    static About of(DeadlineEvent event) {
        var deadline = Subject.of(DEADLINE, event.deadline());
        return switch (event) {
            case DeadlineSet e -> {
                var owner = owner(e.subject());
                // whatever its owner is about, it is about as well
                yield new About(List.of(deadline, owner), List.of(owner), List.of(new Link(deadline, owner, true)));
            }
            case DeadlineMet _,
                    DeadlineMissed _,
                    DeadlineEscalated _,
                    DeadlineExtended _,
                    DeadlineMoved _,
                    DeadlineCancelled _ -> follows(deadline);
        };
    }

    private static Subject owner(DeadlineSubject subject) {
        return switch (subject) {
            case DeadlineSubject.OfCommitment of -> commitment(of.commitment());
            case DeadlineSubject.OfSignature of -> signature(of.signature());
        };
    }

    private static About drafted(InstrumentDrafted e) {
        var instrument = Subject.of(INSTRUMENT, e.instrument());
        var cycle = Subject.of(CYCLE, e.cycle());
        var parties = e.parties().stream().flatMap(party -> governed(party.region()).stream());
        var covered = e.parties().stream()
                .flatMap(party -> party.commitments().stream())
                .map(About::commitment)
                .toList();
        return new About(
                Stream.of(Stream.of(instrument, cycle), parties, covered.stream())
                        .flatMap(some -> some)
                        .distinct()
                        .toList(),
                covered,
                List.of(new Link(instrument, cycle, false)));
    }

    private static About signed(SignatureRecorded e) {
        var signature = signature(e.signature());
        var linked = new ArrayList<Link>();
        linked.add(new Link(signature, Subject.of(INSTRUMENT, e.instrument()), true));
        for (var party : governed(e.region())) linked.add(new Link(signature, party, false));
        for (var covered : e.commitments()) linked.add(new Link(signature, commitment(covered), true));
        return new About(List.of(signature), List.of(signature), linked);
    }

    /** It concerns every signature the instrument bore, and all that those are about. */
    private static About concerning(InstrumentId instrument, List<SignatureId> signatures) {
        var concerned = Stream.concat(
                        Stream.of(Subject.of(INSTRUMENT, instrument)),
                        signatures.stream().map(About::signature))
                .toList();
        return new About(concerned, concerned, List.of());
    }

    private static About begins(Subject aggregate, List<Subject> about) {
        return new About(
                Stream.concat(Stream.of(aggregate), about.stream()).toList(),
                List.of(),
                about.stream()
                        .map(subject -> new Link(aggregate, subject, false))
                        .toList());
    }

    private static About says(Subject aggregate, RegionCode region, Subject... others) {
        return new About(
                Stream.concat(
                                Stream.of(aggregate, Subject.government(region), Subject.province(region)),
                                Stream.of(others))
                        .toList(),
                List.of(aggregate),
                List.of());
    }

    private static About follows(Subject aggregate, Subject... others) {
        return new About(
                Stream.concat(Stream.of(aggregate), Stream.of(others)).toList(), List.of(aggregate), List.of());
    }

    private static Subject commitment(CommitmentId id) {
        return Subject.of(COMMITMENT, id);
    }

    private static Subject signature(SignatureId id) {
        return Subject.of(SIGNATURE, id);
    }

    private static List<Subject> governed(@Nullable RegionCode region) {
        return region == null ? List.of() : List.of(Subject.government(region), Subject.province(region));
    }
}
