import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks PDF files against profiles ("ua1", "3a") with veraPDF; ends with 1 where a file fails.
 *  Usage: java VeraCheck.java ua1,3a FILE... */
public class VeraCheck {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean all = true;
        for (String profile : arguments[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(profile);
            for (int place = 1; place < arguments.length; place++) {
                all &= passes(arguments[place], flavour);
            }
        }
        System.exit(all ? 0 : 1);
    }

    private static boolean passes(String file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance()
                .createParser(new FileInputStream(file), flavour)) {
            PDFAValidator validator =
                Foundries.defaultInstance().createValidator(flavour, false);
            ValidationResult result = validator.validate(parser);
            System.out.printf("%s %s: %s, %d checks%n", file, flavour,
                result.isCompliant() ? "passes" : "FAILS", result.getTotalAssertions());
            Map<String, Integer> counts = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = assertion.getRuleId().getClause() + "-"
                        + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage();
                    counts.merge(rule, 1, Integer::sum);
                }
            }
            counts.forEach((rule, count) -> System.out.println("  " + count + " x " + rule));
            return result.isCompliant();
        }
    }
}
