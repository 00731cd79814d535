package id.jejak.standalone.seed;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import id.jejak.events.Provenance;
import id.jejak.standalone.seed.Facts.Government;
import id.jejak.standalone.seed.Facts.Innovation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Loads the signing day, each act by whom it belongs to.
 *
 * <p>Every act bears a key that never changes, and the journal records a key once. So loading it again adds nothing, and
 * a load that was broken off goes on where it stopped.
 */
public final class SigningDay implements AutoCloseable {

    private static final String KEYS = "signing-day-2021/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Facts facts = Facts.read();
    private final PublicApi api;

    /**
     * Prepares the load.
     *
     * @param address the one address of a running Jejak
     * @param passwords the password of each demo account
     */
    public SigningDay(URI address, UnaryOperator<String> passwords) {
        this.api = new PublicApi(address, passwords);
    }

    /** How many commitments there are. */
    public int commitments() {
        return facts.commitments();
    }

    /**
     * Whether the last act is recorded already, and with it all the others.
     *
     * @param recorded tells of a request's id whether the journal knows it
     */
    public boolean isLoaded(Predicate<String> recorded) {
        return recorded.test(facts.cycle().coordinator() + "/"
                + signatureKey(facts.governments().getLast()));
    }

    /**
     * Gives every command that is not recorded yet.
     *
     * @throws IllegalStateException if one of them is refused
     */
    public void load() {
        var cycle = openCycle();
        var commitments = facts.governments().stream()
                .map(government -> commitAll(cycle, government))
                .toList();
        byHub(
                "/cycles/" + cycle + "/start-signing",
                new Acts.StartSigning(ground(facts.cycle().signing())),
                "signing");
        for (int i = 0; i < commitments.size(); i++) {
            sign(cycle, facts.governments().get(i), commitments.get(i));
        }
    }

    /**
     * Waits until the dashboard shows every commitment signed, which the automations bring about on their own time, and
     * all that had been recorded before.
     *
     * @param position of the journal, at least which it must reflect: after a crash the read models may lag behind, for
     *     whoever followed the journal then is waited for
     * @throws IllegalStateException if it does not within a minute
     */
    public void awaitShown(long position) {
        var deadline = Instant.now().plus(PATIENCE);
        var shown = dashboard();
        while (signed(shown) < commitments() || shown.at("/position").asLong() < position) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The dashboard shows %d of %d commitments signed, by position %s of %d"
                        .formatted(signed(shown), commitments(), shown.at("/position"), position));
            }
            pause();
            shown = dashboard();
        }
    }

    private JsonNode dashboard() {
        return api.query("/dashboard?region=" + facts.cycle().hub());
    }

    private static int signed(JsonNode dashboard) {
        return dashboard.at("/total/signed").asInt();
    }

    private String openCycle() {
        var about = facts.cycle();
        var opening = new Acts.OpenCycle(about.name(), about.hub(), about.legalBasis(), about.policy(), ground(about));
        var cycle = byHub("/cycles", opening, "cycle");
        var mentor = new Acts.AppointMentor(about.mentor().mentor(), ground(about.mentor()));
        byHub("/cycles/" + cycle + "/appoint-mentor", mentor, "mentor");
        for (var government : facts.governments()) {
            var invitation = new Acts.InviteRegion(government.region(), ground(government.invitation()));
            byHub("/cycles/" + cycle + "/invite-region", invitation, government.region() + "/invitation");
        }
        return cycle;
    }

    private List<String> commitAll(String cycle, Government government) {
        var commitments = new ArrayList<String>();
        for (var innovation : government.innovations()) {
            var key = government.region() + "/" + (commitments.size() + 1);
            commitments.add(commit(cycle, government, innovation, key));
        }
        return commitments;
    }

    private String commit(String cycle, Government government, Innovation innovation, String key) {
        var proposal = new Acts.ProposeInnovation(
                innovation.title(),
                innovation.owner(),
                innovation.ownerName(),
                innovation.placeholder(),
                ground(innovation));
        var id = byHub("/innovations", proposal, key + "/innovation");
        var commitment = new Acts.ProposeCommitment(
                cycle,
                government.region(),
                id,
                innovation.title(),
                innovation.implementingUnit(),
                facts.document().replicationType(),
                facts.document().exception(),
                ground(innovation));
        return by(government.admin(), "/commitments", commitment, key + "/commitment");
    }

    private void sign(String cycle, Government government, List<String> commitments) {
        var document = facts.document();
        var draft = new Acts.DraftInstrument(
                cycle,
                document.kind(),
                document.title(),
                document.place(),
                List.of(new Acts.Party(government.region(), commitments)),
                ground(government.instrument()));
        var instrument = byHub("/instruments", draft, government.region() + "/instrument");
        var signature = government.signature();
        var signing = new Acts.RecordSignature(
                government.region(), signature.signatory(), signature.capacity(), document.method(), ground(signature));
        var path = "/instruments/" + instrument + "/record-signature";
        var _ = api.command(path, signing, facts.cycle().coordinator(), signatureKey(government));
    }

    private static String signatureKey(Government government) {
        return KEYS + government.region() + "/signature";
    }

    @CanIgnoreReturnValue
    private String byHub(String path, Object body, String key) {
        return by(facts.cycle().coordinator(), path, body, key);
    }

    private String by(String account, String path, Object body, String key) {
        return api.command(path, body, account, KEYS + key).id();
    }

    private Provenance ground(Facts.Fact fact) {
        return facts.groundOf(fact);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the commitments were being signed", e);
        }
    }

    @Override
    public void close() {
        api.close();
    }
}
