package id.jejak.journal;

/**
 * A role a service signs in to the database with.
 *
 * @param name its name, quoted wherever it is used
 * @param password its password; never logged, never sent in the clear
 */
public record DatabaseRole(String name, String password) {

    @Override
    public String toString() {
        return name;
    }
}
