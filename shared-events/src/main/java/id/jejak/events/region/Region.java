package id.jejak.events.region;

import java.time.ZoneId;

/**
 * A government as it stands today.
 *
 * @param code its Kemendagri code
 * @param name its official name, e.g. {@code Kabupaten Belitung}
 * @param zone the time its clocks keep
 */
public record Region(RegionCode code, String name, ZoneId zone) {}
