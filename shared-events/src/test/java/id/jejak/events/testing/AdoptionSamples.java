package id.jejak.events.testing;

import static id.jejak.events.testing.SigningDay.*;

import id.jejak.events.adoption.AdoptionEvent;
import id.jejak.events.adoption.AdoptionEvent.*;
import id.jejak.events.adoption.AdoptionId;
import java.util.List;

/** Two claims, the second of which is given back. */
final class AdoptionSamples {

    private static final AdoptionId OF_BANGKA = AdoptionId.of(BANGKA, PLACEHOLDER);

    static final List<AdoptionEvent> HISTORY = List.of(
            new AdoptionClaimed(AdoptionId.of(BANGKA_BARAT, SIP_BANGET), VERIFIED, REPORTED),
            new AdoptionClaimed(OF_BANGKA, WITHDRAWN, REPORTED),
            new AdoptionReleased(OF_BANGKA, WITHDRAWN, observed("2022-03-01T04:00:01Z")));

    private AdoptionSamples() {}
}
