package id.jejak.benchmarks.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;

/**
 * So many innovations, of which every hundredth makes no sense, each time in another way.
 *
 * @param keys how their keys begin; those of others are other innovations
 */
record Innovations(String keys, int lines) {

    private static final List<String> HEADINGS =
            List.of("key", "title", "owner", "implementingUnit", "summary", "occurredOn", "placeholder");

    int bad() {
        return lines / 100;
    }

    byte[] csv() {
        var csv = new StringBuilder(String.join(",", HEADINGS)).append('\n');
        for (var i = 1; i <= lines; i++) csv.append(String.join(",", line(i))).append('\n');
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] workbook() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Jejak", "1.0")) {
            var sheet = workbook.newWorksheet("innovations");
            for (var row = 0; row <= lines; row++) {
                var cells = row == 0 ? HEADINGS : line(row);
                for (var column = 0; column < cells.size(); column++) {
                    sheet.inlineString(row, column, cells.get(column));
                }
                if (row % 1_000 == 999) sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The good ones as single orders. */
    List<String> orders() {
        return IntStream.rangeClosed(1, lines)
                .filter(i -> i % 100 != 0)
                .mapToObj(this::line)
                .map(line -> """
                        {"title":"%s","owner":"%s","implementingUnit":"%s","summary":"%s","placeholder":false,
                        "provenance":{"occurredAt":{"precision":"DATE","date":"%s","zone":"Asia/Jakarta"},
                        "source":"OPERATIONAL","confidence":"HIGH"}}""".formatted(line.get(1), line.get(2), line.get(3), line.get(4), line.get(5)))
                .toList();
    }

    private List<String> line(int i) {
        var bad = i % 100 == 0 ? i / 100 % 5 : -1;
        return List.of(
                keys + (bad == 0 ? 1 : i),
                bad == 1 ? "" : "Inovasi pelayanan publik " + i,
                bad == 2 ? "19.02" : "19.01",
                "Dinas Kependudukan dan Pencatatan Sipil",
                "Satu loket untuk semua surat kependudukan bagi warga desa " + i % 309,
                bad == 3 ? "11/11/2021" : "2021-11-11",
                bad == 4 ? "perhaps" : "tidak");
    }
}
