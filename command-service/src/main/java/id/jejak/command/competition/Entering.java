package id.jejak.command.competition;

import static id.jejak.command.competition.EntryRule.ADMIN_CHECKLIST_INCOMPLETE;
import static id.jejak.command.competition.EntryRule.ADMIN_FINDING_WITHOUT_NOTE;
import static id.jejak.command.competition.EntryRule.ALREADY_ENTERED;
import static id.jejak.command.competition.EntryRule.CATEGORY_NOT_OFFERED;
import static id.jejak.command.competition.EntryRule.ENTRIES_CLOSED;
import static id.jejak.command.competition.EntryRule.GROUP_DOES_NOT_FIT_AWARD;
import static id.jejak.command.competition.EntryRule.GROUP_NOT_OFFERED;
import static id.jejak.command.competition.EntryRule.INNOVATION_NOT_ENDORSED;
import static id.jejak.command.competition.EntryRule.INNOVATION_TOO_YOUNG;
import static id.jejak.command.competition.EntryRule.NOT_AWAITING_ADMIN_CHECK;
import static id.jejak.command.competition.EntryRule.OWNER_UNKNOWN;
import static id.jejak.command.competition.EntryRule.TITLE_TAKEN;
import static id.jejak.command.competition.EntryRule.UNKNOWN_INNOVATION;
import static java.util.stream.Collectors.toSet;

import id.jejak.command.act.Rejection;
import id.jejak.command.competition.Entry.Entered;
import id.jejak.command.competition.Entry.Unknown;
import id.jejak.command.competition.EntryCommand.RecordAdminCheck;
import id.jejak.command.competition.EntryCommand.SubmitEntry;
import id.jejak.command.competition.EntryStage.AdminPassed;
import id.jejak.command.competition.EntryStage.AdminRejected;
import id.jejak.command.competition.EntryStage.Submitted;
import id.jejak.events.competition.AdminFinding;
import id.jejak.events.competition.AdminFinding.Item;
import id.jejak.events.competition.EditionRules;
import id.jejak.events.competition.EntryEvent;
import id.jejak.events.competition.EntryEvent.EntryPassedAdmin;
import id.jejak.events.competition.EntryEvent.EntryRejectedAdmin;
import id.jejak.events.competition.EntryEvent.EntrySubmitted;
import java.util.EnumSet;
import java.util.List;

/** The decisions from a submission to the secretariat's check. */
final class Entering {

    private Entering() {}

    static List<EntryEvent> submit(Entry state, SubmitEntry c) {
        Rejection.unless(state instanceof Unknown, ALREADY_ENTERED);
        var rules = Entry.terms(c.terms()).rules();
        var innovation = c.innovation().orElseThrow(() -> new Rejection(UNKNOWN_INNOVATION));
        var owner = innovation.owner();
        if (owner == null) throw new Rejection(OWNER_UNKNOWN);
        Rejection.unless(innovation.endorsed(), INNOVATION_NOT_ENDORSED);
        Rejection.unless(!Timing.isTooLate(rules.closes(), c.act()), ENTRIES_CLOSED);
        requireEligible(c, rules);
        Rejection.unless(c.namesake().isEmpty(), TITLE_TAKEN);
        return List.of(new EntrySubmitted(
                c.entry(),
                c.title(),
                owner,
                c.institution(),
                c.group(),
                c.category(),
                c.inServiceSince(),
                c.latestAward(),
                c.act().provenance()));
    }

    private static void requireEligible(SubmitEntry c, EditionRules rules) {
        Rejection.unless(rules.groups().contains(c.group()), GROUP_NOT_OFFERED);
        Rejection.unless(rules.categories().contains(c.category()), CATEGORY_NOT_OFFERED);
        var oldEnoughOn = c.inServiceSince().plusYears(rules.minimumAgeYears());
        Rejection.unless(!oldEnoughOn.isAfter(rules.closes().day()), INNOVATION_TOO_YOUNG);
        var awarded = c.latestAward() != null;
        var fits = switch (c.group()) {
            case GENERAL -> !awarded;
            case REPLICATION -> true;
            case SPECIAL -> awarded;
        };
        Rejection.unless(fits, GROUP_DOES_NOT_FIT_AWARD);
    }

    static List<EntryEvent> check(Entered state, RecordAdminCheck c) {
        requireComplete(c.findings());
        var passes = c.findings().stream().allMatch(AdminFinding::met);
        var provenance = c.act().provenance();
        return switch (state.stage()) {
            case Submitted _ when passes -> List.of(new EntryPassedAdmin(c.entry(), c.findings(), provenance));
            case Submitted _ -> List.of(new EntryRejectedAdmin(c.entry(), c.findings(), provenance));
            case AdminPassed _ when passes -> List.of();
            case AdminRejected _ when !passes -> List.of();
            default -> throw new Rejection(NOT_AWAITING_ADMIN_CHECK);
        };
    }

    private static void requireComplete(List<AdminFinding> findings) {
        var items = findings.stream().map(AdminFinding::item).collect(toSet());
        Rejection.unless(
                items.equals(EnumSet.allOf(Item.class)) && findings.size() == items.size(), ADMIN_CHECKLIST_INCOMPLETE);
        Rejection.unless(
                findings.stream().allMatch(finding -> finding.met() || finding.note() != null),
                ADMIN_FINDING_WITHOUT_NOTE);
    }
}
