package id.jejak.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** What it all ran on. */
public final class Machine {

    private static final long GIB = 1L << 30;

    private Machine() {}

    /** The day, the cores, the memory and the JVM with its options, in one sentence. */
    public static String description() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%s, %d cores, %d GiB, %s %s, Java %s, %s."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        system.getAvailableProcessors(),
                        Math.round((double) system.getTotalMemorySize() / GIB),
                        system.getName(),
                        system.getArch(),
                        Runtime.version(),
                        jvmOptions());
    }

    /** Those that weigh; the rest says where things are. */
    private static String jvmOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X"))
                .collect(Collectors.joining(" "));
    }
}
