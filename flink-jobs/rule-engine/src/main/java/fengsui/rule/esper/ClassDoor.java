package fengsui.rule.esper;

/** The classes that Esper may load by name on behalf of a rule: its own, ours in this package, and {@link Math}. */
final class ClassDoor {

    private ClassDoor() {}

    static Class<?> load(String name) throws ClassNotFoundException {
        if (name.startsWith("com.espertech.esper.")
                || name.equals(RuleFailureHandlers.class.getName())
                || name.equals(AreaFunctions.class.getName())
                || name.equals(InForce.class.getName())
                || name.equals(Math.class.getName())) {
            return Class.forName(name, true, ClassDoor.class.getClassLoader());
        }
        throw new ClassNotFoundException(name + " is not open to rules");
    }
}
